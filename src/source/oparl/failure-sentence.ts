import type { Failure, FailureKind } from "./fetched.ts";

const sentences: Readonly<Record<FailureKind, string>> = {
  "not-found": "Der Server kennt die Adresse nicht (404).",
  gone: "Der Server sagt, dass es das nicht mehr gibt (410).",
  denied: "Der Server verweigert den Zugang.",
  rejected: "Der Server lehnt die Anfrage ab.",
  "server-error": "Der Server meldet einen eigenen Fehler.",
  busy: "Der Server ist überlastet und bittet um Ruhe; der Abgleich geht beim nächsten Besuch weiter.",
  "timed-out": "Der Server antwortete zu lange nicht (RATSFADEN_OPARL_TIMEOUT gibt mehr Zeit).",
  unreachable: "Der Server ist nicht zu erreichen. Bitte Adresse und Netz prüfen.",
  certificate: "Das Zertifikat des Servers ist nicht gültig oder unvollständig. Der Betreiber sollte die ganze Zertifikatskette ausliefern; bis dahin hilft NODE_EXTRA_CA_CERTS mit dem fehlenden Zertifikat.",
  "foreign-host": "Die Adresse führt zu einem anderen Server. Wenn das richtig ist, kann er mit RATSFADEN_OPARL_HOSTS erlaubt werden.",
  "private-address": "Die Adresse führt in ein internes Netz und wird nicht aufgerufen. Wenn das gewollt ist, kann der Server mit RATSFADEN_OPARL_HOSTS erlaubt werden.",
  scheme: "Die Adresse beginnt nicht mit http:// oder https://.",
  "too-large": "Die Antwort ist zu groß.",
  "too-many-redirects": "Der Server leitet im Kreis weiter.",
  "not-json": "Die Antwort ist kein brauchbares JSON.",
  html: "Statt der Daten kam eine Webseite.",
  stopped: "Der Abgleich wurde angehalten; er geht beim nächsten Mal an derselben Stelle weiter.",
};

/** What happened and what to do, as a German sentence for the operator. */
export function failureSentence({ kind, status, detail }: Pick<Failure, "kind" | "status" | "detail">): string {
  const more = [status !== null && !sentences[kind].includes(String(status)) && status !== 200 ? `Status ${status}` : "", detail].filter((text) => text !== "").join(", ");
  return more === "" ? sentences[kind] : `${sentences[kind].replace(/\.$/, "")} (${more}).`;
}
