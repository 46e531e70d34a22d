import type { TestProject } from "vitest/node";
import { startTestPostgres } from "../src/store/testing/test-postgres.ts";

/** Starts the PostgreSQL that all tests of one run share. Returns what stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { addresses, stop } = await startTestPostgres();
  project.provide("postgres", addresses);
  return stop;
}
