type Sharp = typeof import("sharp").default;

let loaded: Promise<Sharp> | null = null;

/** The image library, loaded when the first picture needs it: most files have none, and readers start faster without. */
export function loadSharp(): Promise<Sharp> {
  return (loaded ??= prepare());
}

async function prepare(): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  // Only the decoders of these kinds may run, whatever a file claims to be.
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: ["VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadTiff"] });
  // One thread: pages are read side by side, not parts of a page. No cache: each picture is read once.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
