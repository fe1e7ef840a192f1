module.exports = () => globalThis.integrationPostgres?.stop();
