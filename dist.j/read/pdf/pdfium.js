import { PDFiumModule } from "@hyzyla/pdfium";
/** An instance never gives memory back; above this a fresh one takes its place. */
const MAX_HEAP_BYTES = 256 * 1024 * 1024;
let instance = null;
/** PDFium, loaded once for this process. */
export async function loadPdfium() {
    const loaded = await (instance ??= start());
    if (loaded.HEAPU8.byteLength <= MAX_HEAP_BYTES)
        return loaded;
    instance = start();
    return instance;
}
/** Forgets the instance, after it crashed. */
export function dropPdfium() {
    instance = null;
}
/** Memory moves when it grows, so it is asked for each time. */
function memoryOf(build) {
    return {
        get HEAPU8() {
            return build.HEAPU8;
        },
        wasmExports: build.wasmExports,
    };
}
async function start() {
    const build = await PDFiumModule({});
    const functions = Object.entries(build).filter(([name]) => name.startsWith("_FPDF")).map(([name, call]) => [name.slice(1), call]);
    // The package's types name only a part of what its build exports.
    const pdfium = Object.assign(Object.create(memoryOf(build)), Object.fromEntries(functions));
    pdfium.FPDF_InitLibraryWithConfig({ version: 2, m_pIsolate: null, m_pUserFontPaths: null, m_v8EmbedderSlot: 0, m_pPlatform: null });
    return pdfium;
}
//# sourceMappingURL=pdfium.js.map