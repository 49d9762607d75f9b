// Takes the addresses out of the lock file: from where packages come is the installer's business.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("package-lock.json", import.meta.url);
const unneeded = (key, value) => (["resolved", "funding"].includes(key) ? undefined : value);
writeFileSync(file, `${JSON.stringify(JSON.parse(readFileSync(file), unneeded), null, 2)}\n`);
