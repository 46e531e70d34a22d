// oxlint-disable-next-line import/no-unassigned-import -- the build takes the style from here
import "./style/main.css";
import { CopyText } from "./copy-text.ts";

customElements.define("copy-text", CopyText);
