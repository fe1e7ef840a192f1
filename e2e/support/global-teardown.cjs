module.exports = () => globalThis.journeysApplication?.stop();
