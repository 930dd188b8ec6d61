// Databases of their own on the servers that SALESBOT_TEST_POSTGRES and SALESBOT_TEST_SQLSERVER name by connection strings, as for the
// unit tests.
const servers = { Postgres: process.env.SALESBOT_TEST_POSTGRES, SqlServer: process.env.SALESBOT_TEST_SQLSERVER };
let made = 0;

/** Why there is none of this engine; undefined when there is. */
export const cannot = engine => (servers[engine] ? undefined : `SALESBOT_TEST_${engine.toUpperCase()} names no server`);

/** Settings of a bot on a database that does not exist yet. */
export const newDatabase = engine => ({
  Storage__Provider: engine,
  ConnectionStrings__SalesBot: `${servers[engine]};Database=salesbot_e2e_${process.pid}_${++made}`,
});

/** Where a server of PostgreSQL listens. */
export function placeOf(connectionString) {
  const named = name => new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*([^;]+)`, 'i').exec(connectionString)?.[1].trim();
  return { host: named('Host'), port: Number(named('Port') ?? 5432) };
}
