/** The field of a form that proves it was made for this session. */
export const TOKEN_FIELD = "marke";
