/** An edit of `text` at [start, end). */
export function edit(text, start, end, replacement, reason, confidence) {
    return { span: [start, end], original: text.slice(start, end), replacement, reason, confidence };
}
//# sourceMappingURL=pass.js.map