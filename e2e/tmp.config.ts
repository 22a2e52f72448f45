import base from './playwright.config.ts';
import { sites } from './support/sites.ts';
export default { ...base, webServer: Object.values(sites).map(({ name, served, port, url }) => ({ name, command: `npx sirv ${served} --port ${port} --quiet`, cwd: '..', url, timeout: 60000, reuseExistingServer: false })) };
