/** PostgreSQL could not be started, reached or stopped. The message is English, for the person who operates the machine. */
export class PostgresError extends Error {
    name = "PostgresError";
}
//# sourceMappingURL=postgres-error.js.map