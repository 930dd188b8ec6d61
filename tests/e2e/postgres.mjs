// A database of its own on the PostgreSQL server that SALESBOT_TEST_POSTGRES names by a connection string, as for the unit tests.
const server = process.env.SALESBOT_TEST_POSTGRES;
let made = 0;

/** Why there is none; undefined when there is. */
export const cannot = server ? undefined : 'SALESBOT_TEST_POSTGRES names no server';

/** Settings of a bot on a database that does not exist yet. */
export const newDatabase = () => ({
  Storage__Provider: 'Postgres',
  ConnectionStrings__SalesBot: `${server};Database=salesbot_e2e_${process.pid}_${++made}`,
});
