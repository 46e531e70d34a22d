import type { Form } from "./understanding.ts";

/** What another council information system calls a paper, as a form: it is a paper whatever it is called, never a document of a meeting. */
export function formOfPaperType(paperType: string | null): Form & ("paper" | "motion" | "inquiry" | "answer") {
  const words = (paperType ?? "").toLowerCase();
  if (/antwort|stellungnahme zu/u.test(words)) return "answer";
  if (/antrag|antr[äa]ge/u.test(words) && !words.includes("bauantrag")) return "motion";
  return /anfrage/u.test(words) ? "inquiry" : "paper";
}
