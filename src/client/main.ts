// oxlint-disable-next-line import/no-unassigned-import -- the build takes the style from here
import "./style/main.css";
import { CheckDesk } from "./check-desk.ts";
import { CopyText } from "./copy-text.ts";

customElements.define("copy-text", CopyText);
customElements.define("check-desk", CheckDesk);
