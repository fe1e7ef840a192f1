/** A database of its own takes a while on a busy machine; what must be quick asserts its own time. */
jest.setTimeout(60_000);
