import { contentDir } from '../content-check/folders.ts';
import { proofCounts, verifyLibrary } from './verify.ts';

/** `npm run verify [folder of the built site]`: prints the proof of every policy; exits 1 on any difference. */
const site = process.argv[2] ?? 'dist';
const proofs = verifyLibrary(site, contentDir);
for (const proof of proofs) console.log([...proofCounts(proof), ...proof.problems].join('\n'));
process.exitCode = proofs.every(({ problems }) => problems.length === 0) ? 0 : 1;
