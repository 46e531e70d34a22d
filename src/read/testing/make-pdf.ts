import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

let compiler: NodeCompiler | null = null;

/** Makes a PDF from Typst source, for tests. */
export function makePdf(source: string): Uint8Array {
  compiler ??= NodeCompiler.create();
  return new Uint8Array(compiler.pdf({ mainFileContent: source }));
}
