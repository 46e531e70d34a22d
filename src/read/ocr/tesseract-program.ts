import { execFile, spawn } from "node:child_process";

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const LANGUAGE = "deu";
let found: Promise<boolean> | null = null;

/** True when the `tesseract` program is installed with German; asked once. */
export function hasTesseractProgram(): Promise<boolean> {
  return (found ??= new Promise((resolve) => {
    execFile("tesseract", ["--list-langs"], { timeout: 10_000 }, (error, stdout, stderr) => {
      resolve(error === null && `${stdout}\n${stderr}`.split(/\s+/).includes(LANGUAGE));
    });
  }));
}

/** Recognises a picture with the `tesseract` program, through pipes, on one thread; gives TSV. Rejects when it fails. */
export function runTesseractProgram(image: Uint8Array, dotsPerInch: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const program = spawn("tesseract", ["stdin", "stdout", "-l", LANGUAGE, "--dpi", String(Math.round(dotsPerInch)), "tsv"], {
      stdio: ["pipe", "pipe", "ignore"],
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    });
    const parts: Buffer[] = [];
    let size = 0;
    program.stdout.on("data", (part: Buffer) => {
      size += part.length;
      if (size > MAX_OUTPUT_BYTES) program.kill("SIGKILL");
      else parts.push(part);
    });
    program.on("error", reject);
    program.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(parts).toString("utf8"));
      else reject(new Error(`tesseract ended with ${code}`));
    });
    program.stdin.on("error", () => undefined);
    program.stdin.end(image);
  });
}
