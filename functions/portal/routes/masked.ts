/** An address of which the owner recognises the ends and nobody else learns the rest: `p…t@ajyal.example`. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return '';
  const mailbox = email.slice(0, at);
  const shown = mailbox.length > 3 ? `${mailbox[0]}…${mailbox.at(-1)}` : `${mailbox[0]}…`;
  return `${shown}${email.slice(at)}`;
}

/** A number by its last two digits. */
export function maskedPhone(phone: string): string {
  return phone === '' ? '' : `…${phone.slice(-2)}`;
}
