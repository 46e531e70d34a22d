import { expect, test } from "vitest";
import { createLexicon } from "../text/lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../text/lexicon/word-list.ts";
import { readText } from "../read/plain/read-text.ts";
import { understand } from "../understand/understand.ts";
import { readingAsText } from "./reading-as-text.ts";
