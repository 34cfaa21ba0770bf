// Run by mongosh (compose.yaml): the replica set of one, and an account that may read and write the service's database
// and the one of its keys alone.
// Does what is missing, so that it may run at every start.
const { readFileSync } = require('node:fs');

const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();

db.getSiblingDB('admin').auth('root', secret('mongo_root_password'));
try {
  rs.status();
} catch {
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] });
}
for (let tries = 0; !db.hello().isWritablePrimary; tries += 1) {
  if (tries > 150) quit(1);
  sleep(200);
}
const ours = db.getSiblingDB('stepwell');
const roles = ['stepwell', 'stepwell_keys'].map((name) => ({ role: 'readWrite', db: name }));
const account = { pwd: secret('mongo_password'), roles };
if (ours.getUser('stepwell') === null) ours.createUser({ user: 'stepwell', ...account });
else ours.updateUser('stepwell', account);
