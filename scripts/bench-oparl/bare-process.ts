/** A server that does nothing but send the bytes that its parent gives it. Tells its port to its parent. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

process.once("message", (bytes: Uint8Array) => {
  const headers = { "Content-Type": "application/json; charset=utf-8", "Content-Length": bytes.length };
  const server = createServer((_, answer) => {
    answer.writeHead(200, headers);
    answer.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
});
