import type { MailAbout } from '../../ports/mailer.ts';

type Tags = Readonly<Record<string, readonly string[] | undefined>>;

/** A tag's value is made of ASCII letters, digits, `-` and `_` (SES API v2, MessageTag): `_` begins a byte in hex. */
const NOT_PLAIN = /[^A-Za-z0-9-]/gu;

/** The tags of a mail, which SES hands back with each event about it. */
export function tagsOf({ mailId, subject, template }: MailAbout): { Name: string; Value: string }[] {
  return Object.entries({ mailId, subject, template }).map(([Name, value]) => ({
    Name,
    Value: encode(value),
  }));
}

/** What a mail is about, out of its tags; undefined when it is none of this product's. */
export function aboutOf({ mailId, subject, template }: Tags): MailAbout | undefined {
  const [id, stream, name] = [mailId?.[0], subject?.[0], template?.[0]];
  if (id === undefined || stream === undefined || name === undefined) return undefined;
  return { mailId: decode(id), subject: decode(stream), template: decode(name) };
}

function encode(value: string): string {
  return value.replace(NOT_PLAIN, (sign) =>
    [...Buffer.from(sign)].map((byte) => `_${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

function decode(value: string): string {
  return decodeURIComponent(value.replaceAll('_', '%'));
}
