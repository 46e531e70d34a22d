import type { PaperSummary } from "../../../store/views.ts";
import { kindOf } from "../../answer/words.ts";
import { TokenField } from "../token-field.tsx";
import { type FormField, isDay, isDayOrMonth, isNumber } from "./form-values.ts";

/** What was sent and could not be taken, to be shown again with what is wrong. */
export interface Draft {
  readonly sent: Readonly<Record<string, string | undefined>>;
  readonly complaints: Readonly<Record<string, string>>;
  /** Papers among which a person has to choose. */
  readonly candidates: readonly PaperSummary[];
}

export interface FactFormProps {
  readonly action: string;
  readonly token: string;
  /** Hidden fields: where to return to, what to do. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly FormField[];
  /** For mentions: papers to choose from, and the one chosen. */
  readonly targets: { readonly candidates: readonly PaperSummary[]; readonly chosen: string } | null;
  readonly hint: string | null;
  readonly draft: Draft | null;
  readonly cancel: string;
  /** Tells the ids of two forms apart. */
  readonly id: string;
}

/** Puts a fact right: a field for each part of its value. */
export function FactForm({ action, token, hidden, fields, targets, hint, draft, cancel, id }: FactFormProps) {
  const complaints = Object.values(draft?.complaints ?? {});
  return (
    <form class="fact-form" method="post" action={action}>
      <TokenField token={token} />
      {Object.entries(hidden).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
      {complaints.length === 0 ? null : <div class="fact-form-complaints" role="alert">{complaints.map((complaint) => <p>{complaint}</p>)}</div>}
      {fields.map((field) => <Field field={field} id={`${id}-${field.name}`} sent={draft?.sent[field.name]} complaint={draft?.complaints[field.name]} />)}
      {targets === null ? null : <Target {...targets} id={id} draft={draft} />}
      {hint === null ? null : <p class="quiet">{hint}</p>}
      <div class="fact-actions">
        <button type="submit" class="kern-btn kern-btn--primary"><span class="kern-label">Übernehmen</span></button>
        <a href={cancel}>Abbrechen</a>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly field: FormField;
  readonly id: string;
  readonly sent: string | undefined;
  readonly complaint: string | undefined;
}

function Field({ field, id, sent, complaint }: FieldProps) {
  return (
    <div class="filter">
      <label class="filter-label" for={id}>{field.label}</label>
      <Control field={field} id={id} value={sent ?? field.value} isWrong={complaint !== undefined} />
      {isDayOrMonth(field.shape) ? <p class="quiet">Tag wie 2025-04-08 oder Monat wie 2025-04</p> : null}
      {field.shape === "texts" ? <p class="quiet">Je Zeile eine Angabe</p> : null}
    </div>
  );
}

const LONG = 70;

function Control({ field, id, value, isWrong }: { readonly field: FormField; readonly id: string; readonly value: string; readonly isWrong: boolean }) {
  const wrong = isWrong ? { "aria-invalid": "true" as const } : {};
  if (field.choices !== null) {
    return (
      <select class="filter-field" id={id} name={field.name} {...wrong}>
        {field.choices.map((choice) => <option value={choice.value} {...(choice.value === value ? { selected: true } : {})}>{choice.words}</option>)}
      </select>
    );
  }
  if (field.shape === "texts" || value.length > LONG) return <textarea class="filter-field" id={id} name={field.name} rows={Math.min(8, Math.max(2, Math.ceil(value.length / LONG)))} {...wrong}>{value}</textarea>;
  return <input class="filter-field" id={id} name={field.name} type={isDay(field.shape) ? "date" : "text"} value={value} maxlength={4000} autocomplete="off" {...(isNumber(field.shape) ? { inputmode: "decimal" as const } : {})} {...wrong} />;
}

function Target({ candidates, chosen, id, draft }: { readonly candidates: readonly PaperSummary[]; readonly chosen: string; readonly id: string; readonly draft: Draft | null }) {
  const all = [...new Map([...candidates, ...(draft?.candidates ?? [])].map((paper) => [paper.id as string, paper])).values()];
  const selected = draft?.sent["ziel"] ?? chosen;
  return (
    <>
      {all.length === 0 ? null : (
        <fieldset class="fact-targets">
          <legend class="filter-label">Gemeintes Dokument</legend>
          <label><input type="radio" name="ziel" value="" {...(selected === "" ? { checked: true } : {})} /> <span>Ratsfaden sucht es selbst nach der Nummer</span></label>
          {all.map((paper) => (
            <label><input type="radio" name="ziel" value={paper.id} {...(selected === paper.id ? { checked: true } : {})} /> <span>{paper.title} <span class="quiet">{[kindOf(paper), paper.number, paper.bodyName].filter((part) => part !== null).join(" · ")}</span></span></label>
          ))}
        </fieldset>
      )}
      <div class="filter">
        <label class="filter-label" for={`${id}-zielnummer`}>{all.length === 0 ? "Gemeintes Dokument: seine Nummer" : "Oder ein anderes Dokument: seine Nummer"}</label>
        <input class="filter-field" id={`${id}-zielnummer`} name="zielnummer" type="text" value={draft?.sent["zielnummer"] ?? ""} maxlength={100} autocomplete="off" {...(draft?.complaints["zielnummer"] === undefined ? {} : { "aria-invalid": "true" as const })} />
      </div>
    </>
  );
}
