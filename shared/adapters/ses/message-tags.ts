import type { MailAbout } from '../../ports/mailer.ts';
import { fromPlain, toPlain } from '../mime/plain-value.ts';

type Tags = Readonly<Record<string, readonly string[] | undefined>>;

/** The tags of a mail, which SES hands back with each event about it. */
export function tagsOf({ mailId, subject, template }: MailAbout): { Name: string; Value: string }[] {
  return Object.entries({ mailId, subject, template }).map(([Name, value]) => ({
    Name,
    Value: toPlain(value),
  }));
}

/** What a mail is about, out of its tags; undefined when it is none of this product's. */
export function aboutOf({ mailId, subject, template }: Tags): MailAbout | undefined {
  const [id, stream, name] = [mailId?.[0], subject?.[0], template?.[0]];
  if (id === undefined || stream === undefined || name === undefined) return undefined;
  return { mailId: fromPlain(id), subject: fromPlain(stream), template: fromPlain(name) };
}
