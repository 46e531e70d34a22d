/** Says what is wrong with the place of the focus: nothing shows it, or it lies outside the screen. */
export const focusProblem = `(() => {
  const node = document.activeElement;
  if (node === document.body) return "";
  const style = getComputedStyle(node);
  const shows = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && style.outlineColor !== "rgba(0, 0, 0, 0)") || style.boxShadow !== "none";
  const box = node.getBoundingClientRect();
  const isInSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return shows && isInSight ? "" : node.outerHTML.slice(0, 200) + (shows ? " is out of sight" : " does not show the focus");
})()`;
