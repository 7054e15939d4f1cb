import { describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '../../functions/portal/pages/programme/staff-page.tsx';
import { rolesByAct } from '../../shared/domain/roles/acts.ts';
import { text } from '../../shared/i18n/text.ts';

/** What docs/roles.md says, from the one table that every route and use case asks. */
function rolesDocument(): string {
  const acts = Object.entries<readonly string[]>(rolesByAct);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Who may do what',
    '',
    'Printed from `shared/domain/roles/acts.ts`, the one table that every route and use case asks; a test fails when the two',
    'differ, and `npx vitest run test/journeys/roles-document.test.ts -u` prints it anew. Rules about persons (four eyes,',
    'conflicts of interest, roles that one person may not hold together) are in the lifecycles.',
    '',
    '## The nine roles',
    '',
    line(['role', 'français', 'العربية', 'acts']),
    line(['---', '---', '---', '---']),
    ...STAFF_ROLES.map((role) =>
      line([
        `\`${role}\``,
        text('fr', `role.${role}`),
        text('ar', `role.${role}`),
        acts
          .filter(([, roles]) => roles.includes(role))
          .map(([act]) => `\`${act}\``)
          .join(', '),
      ]),
    ),
    '',
    '## The acts',
    '',
    line(['act', 'roles']),
    line(['---', '---']),
    ...acts.map(([act, roles]) => line([`\`${act}\``, roles.map((role) => `\`${role}\``).join(', ')])),
    '',
  ].join('\n');
}

describe('docs/roles.md', () => {
  it('is the table of the code', async () => {
    await expect(rolesDocument()).toMatchFileSnapshot('../../docs/roles.md');
  });
});
