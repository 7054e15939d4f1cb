import { writeFileSync } from 'node:fs';
import { aConventionDocument } from '../builders/a-convention-document.ts';
import { openPeer } from './chromium-peer.ts';

/** One convention from its data to its PDF, as a service that drives Chromium does it when it is started anew. */
const peer = await openPeer();
if (!peer) throw new Error('No Chromium on this machine');
const pdf = await peer.print(aConventionDocument());
writeFileSync(process.argv[2] ?? 'cold-peer.pdf', pdf);
console.log(`${pdf.byteLength} bytes written`);
await peer.close();
