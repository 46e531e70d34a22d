import type { Rule } from "./rule.ts";
import { rulesOfAnswers } from "./rules-of-answers.ts";
import { rulesOfCopies } from "./rules-of-copies.ts";
import { rulesOfFiles } from "./rules-of-files.ts";
import { rulesOfFilters, rulesOfParameters } from "./rules-of-filters.ts";
import { rulesOfLists, rulesOfListsTwice, rulesOfPages } from "./rules-of-lists.ts";
import { rulesOfObjects } from "./rules-of-objects.ts";
import { rulesOfAddresses, rulesOfOtherVersions, rulesOfPairs, rulesOfReferences, rulesOfServers, rulesOfWays } from "./rules-of-servers.ts";
import { rulesOfTypes } from "./rules-of-types.ts";
import { rulesOfValues } from "./rules-of-values.ts";

/** Every rule there is, in the order in which documentation lists them. */
export const allRules: readonly Rule<never>[] = [
  ...rulesOfServers, ...rulesOfOtherVersions, ...rulesOfAddresses, ...rulesOfWays, ...rulesOfAnswers,
  ...rulesOfObjects, ...rulesOfValues, ...rulesOfTypes, ...rulesOfCopies, ...rulesOfReferences, ...rulesOfPairs,
  ...rulesOfPages, ...rulesOfLists, ...rulesOfListsTwice, ...rulesOfFilters, ...rulesOfParameters, ...rulesOfFiles,
];
