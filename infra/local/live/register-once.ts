import type { ProgrammeTerms } from '../../../shared/domain/programme/programme-terms.ts';
import type { Desk } from '../../../shared/use-cases/desk.ts';
import { installProgramme } from '../../../shared/use-cases/install.ts';
import { readTerms } from '../../../shared/use-cases/read-cases.ts';
import { canonicalJson } from '../../../shared/wire/commit-chain.ts';
import { tell, UsageFault } from '../cli/speak.ts';
import { registeredProgramme } from '../registered-programme.ts';

/**
 * The first start registers the programme; afterwards its terms change by a revision, never by a file on disk. A file
 * of another programme, or one that the rules refuse, is a `UsageFault`.
 */
export async function registerOnce(desk: Desk, terms: ProgrammeTerms): Promise<void> {
  const registered = await registeredProgramme(desk.store);
  if (registered === undefined) return register(desk, terms);
  if (registered !== terms.programmeId)
    throw new UsageFault(
      `This installation runs the programme "${registered}", the file is of "${terms.programmeId}".`,
      'A data folder has one programme: name its file, or another folder with --data DIR.',
    );
  const kept = await readTerms(desk);
  if (terms.version > kept.version)
    tell(
      `The file has version ${terms.version} of the programme, version ${kept.version} is in force: ` +
        'stop, then record it by mithaq programme revise.',
    );
  if (kept.version === terms.version && canonicalJson(kept) !== canonicalJson(terms))
    tell('The programme was registered before: what has changed in its file since is not taken over.');
}

async function register(desk: Desk, terms: ProgrammeTerms): Promise<void> {
  const answer = await installProgramme(desk, terms);
  if (!answer.ok)
    throw new UsageFault(`The programme is refused: ${answer.refusal.code}.`, 'mithaq check FILE says why.');
}
