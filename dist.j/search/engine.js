/** The index cannot be used. The message is German and says what to do. */
export class SearchUnavailable extends Error {
    state;
    constructor(state, message, options) {
        super(message, options);
        this.name = "SearchUnavailable";
        this.state = state;
    }
}
//# sourceMappingURL=engine.js.map