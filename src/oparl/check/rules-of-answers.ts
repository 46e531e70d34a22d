import { isObject, type JsonAnswer, textOf } from "./answer.ts";
import type { Judged, Rule } from "./rule.ts";

/** An answer with JSON, and what was asked for: something the server named, or something that there is not. */
export interface AnswerSeen extends Judged {
  readonly answer: JsonAnswer;
  /**
   * `given`: a list or a system whose address the server gave; `object`: an object by its id; `filtered`: a list with parameters that we put;
   * `unknown`: an address at which nothing is. What fails is said of `given` here, and of the others by rules of their own.
   */
  readonly asked: "given" | "object" | "filtered" | "unknown";
}

const smallBytes = 2048;

function hasContent({ answer }: AnswerSeen): boolean {
  return answer.status !== 0 && answer.bytes.length > 0;
}

function isJson({ answer }: AnswerSeen): boolean {
  return answer.value !== undefined;
}

/** Rules for every answer that should hold JSON. */
export const rulesOfAnswers: readonly Rule<AnswerSeen>[] = [
  {
    id: "answer.failed", severity: "error", source: "schema",
    german: "Unter jeder Adresse, die der Server nennt, antwortet er mit Status 200.",
    english: "At every address that the server names it answers with status 200.",
    advice: "Das Objekt oder die Liste unter dieser Adresse bereitstellen.",
    judge({ answer, asked }, say) {
      if (asked === "given" && answer.status !== 200) say({ found: answer.status === 0 ? answer.failure : `Status ${answer.status}` });
    },
  },
  {
    id: "answer.not-json", severity: "error", source: "json",
    german: "Der Server antwortet in JSON.",
    english: "The server answers in JSON.",
    advice: "Gültiges JSON ausgeben; Steuerzeichen in Text maskieren.",
    judge(seen, say) {
      if ((seen.asked === "given" || seen.asked === "object") && seen.answer.status === 200 && !isJson(seen)) say({ found: startOf(seen.answer) });
    },
  },
  {
    id: "answer.bom", severity: "error", source: "json",
    german: "JSON beginnt nicht mit einer Byte Order Mark.",
    english: "JSON does not begin with a byte order mark.",
    advice: "UTF-8 ohne BOM ausgeben.",
    judge: (seen, say) => void (hasContent(seen) && isJson(seen) && seen.answer.hasBom && say()),
  },
  {
    id: "answer.utf8", severity: "error", source: "json",
    german: "JSON ist in UTF-8.",
    english: "JSON is in UTF-8.",
    advice: "Die Ausgabe in UTF-8 kodieren.",
    judge: (seen, say) => void (hasContent(seen) && isJson(seen) && !seen.answer.isUtf8 && say({ found: startOf(seen.answer) })),
  },
  {
    id: "answer.content-type", severity: "hint", source: "http",
    german: "Content-Type ist application/json.",
    english: "Content-Type is application/json.",
    advice: "Den Header Content-Type: application/json senden.",
    judge(seen, say) {
      const type = seen.answer.headers["content-type"] ?? "";
      if (hasContent(seen) && isJson(seen) && !/^application\/(?:[\w.-]+\+)?json\b/iu.test(type)) say({ property: "Content-Type", found: type });
    },
  },
  {
    id: "answer.cors", severity: "error", source: "cors",
    german: "Jede Antwort mit JSON, auch ein Fehler, trägt Access-Control-Allow-Origin: *.",
    english: "Every answer with JSON, errors included, carries Access-Control-Allow-Origin: *.",
    advice: "Den Header Access-Control-Allow-Origin: * bei allen Antworten außer Dateien senden.",
    judge(seen, say) {
      const origin = seen.answer.headers["access-control-allow-origin"] ?? "";
      if (hasContent(seen) && isJson(seen) && origin.trim() !== "*") say({ property: "Access-Control-Allow-Origin", found: origin });
    },
  },
  {
    id: "answer.cors-methods", severity: "error", source: "cors",
    german: "Access-Control-Allow-Methods fehlt oder nennt GET.",
    english: "Access-Control-Allow-Methods is missing or names GET.",
    advice: "Den Header weglassen oder GET aufnehmen.",
    judge(seen, say) {
      const methods = seen.answer.headers["access-control-allow-methods"];
      if (methods !== undefined && methods.trim() !== "*" && !/\bGET\b/u.test(methods)) say({ property: "Access-Control-Allow-Methods", found: methods });
    },
  },
  {
    id: "answer.cookie", severity: "warning", source: "urls",
    german: "Zugriffe sind zustandslos: Der Server setzt keine Cookies.",
    english: "Access is stateless: the server sets no cookies.",
    advice: "Für die Schnittstelle keine Sitzung anlegen.",
    judge: ({ answer }, say) => void (answer.headers["set-cookie"] !== undefined && say({ property: "Set-Cookie", found: answer.headers["set-cookie"].split("=")[0] })),
  },
  {
    id: "answer.redirect", severity: "warning", source: "urls",
    german: "Adressen, die der Server nennt, sind die endgültigen und leiten nicht weiter.",
    english: "Addresses that the server names are the final ones and do not redirect.",
    advice: "Überall die kanonische Adresse ausgeben.",
    judge: ({ answer, asked }, say) => void ((asked === "given" || asked === "object") && answer.redirects.length > 0 && say({ found: answer.redirects.at(-1) })),
  },
  {
    id: "answer.compression", severity: "hint", source: "field",
    german: "Größere Antworten sind komprimiert, wenn der Client es anbietet.",
    english: "Larger answers are compressed where the client offers it.",
    advice: "gzip oder brotli einschalten.",
    judge: (seen, say) => void (seen.asked === "given" && seen.answer.status === 200 && isJson(seen) && seen.answer.size > smallBytes && seen.answer.headers["content-encoding"] === undefined && say({ property: "Content-Encoding" })),
  },
  {
    id: "answer.validator", severity: "hint", source: "field",
    german: "Antworten tragen ETag oder Last-Modified, damit Clients nur Neues laden.",
    english: "Answers carry an ETag or Last-Modified, so that clients load only what is new.",
    advice: "ETag oder Last-Modified senden und bedingte Anfragen mit 304 beantworten.",
    judge(seen, say) {
      const { headers, status } = seen.answer;
      if (seen.asked === "given" && status === 200 && isJson(seen) && headers["etag"] === undefined && headers["last-modified"] === undefined) say({ property: "ETag" });
    },
  },
  {
    id: "error.unknown-address", severity: "warning", source: "errors",
    german: "Was es nicht gibt, beantwortet der Server mit dem passenden Fehlerstatus (404).",
    english: "What does not exist is answered with the fitting error status (404).",
    advice: "Für unbekannte Adressen Status 404 senden.",
    judge: ({ answer, asked }, say) => void (asked === "unknown" && answer.status >= 200 && answer.status < 400 && !isErrorObject(answer.value) && say({ found: `Status ${answer.status}` })),
  },
  {
    id: "error.status", severity: "error", source: "errors",
    german: "Wird ein Error-Objekt gesendet, ist auch der Status ein Fehlerstatus.",
    english: "Where an Error object is sent, the status is an error status as well.",
    advice: "Zum Error-Objekt einen Status ab 400 senden.",
    judge: ({ answer }, say) => void (isErrorObject(answer.value) && answer.status < 400 && say({ found: `Status ${answer.status}` })),
  },
  {
    id: "error.object", severity: "warning", source: "errors", since: "1.1",
    german: "Fehler werden mit einem Error-Objekt erklärt: type, message für Menschen und debug.",
    english: "Errors are explained by an Error object: type, message for people, and debug.",
    advice: "Ein Objekt mit type https://schema.oparl.org/1.1/Error, message und debug senden.",
    judge({ answer, asked }, say) {
      if (asked !== "unknown" || answer.status < 400) return;
      if (!isErrorObject(answer.value)) say({ found: startOf(answer) });
      else if (textOf(answer.value, "message").trim() === "") say({ property: "message", found: answer.value["message"] });
    },
  },
];

function isErrorObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && /\/1\.[01]\/Error$/u.test(textOf(value, "type"));
}

/** The beginning of a content, to show what came instead. */
function startOf({ bytes }: JsonAnswer): string {
  return new TextDecoder().decode(bytes.subarray(0, 120));
}
