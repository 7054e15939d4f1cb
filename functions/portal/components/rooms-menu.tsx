import type { StaffRole } from '../../../shared/domain/kernel/act.ts';
import { type ActName, mayAct } from '../../../shared/domain/roles/acts.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import type { PortalContext } from '../visitor.ts';

interface Room {
  readonly path: string;
  readonly label: TextKey;
  /** One of them opens the room. */
  readonly acts: readonly ActName[];
}

interface Group {
  readonly id: 'calls' | 'conventions' | 'money' | 'oversight' | 'house';
  readonly rooms: readonly Room[];
}

/** More than the eye takes in at once: with more rooms than these the menu is parted into groups. */
const ROOMS_AT_ONCE_MAX = 8;

/** The rooms of the portal in the order of a case's life, and by the acts that open them. */
const GROUPS: readonly Group[] = [
  {
    id: 'calls',
    rooms: [
      { path: '/calls', label: 'nav.calls', acts: ['open-call', 'read-all'] },
      {
        path: '/applications',
        label: 'nav.applications',
        acts: ['import-applications', 'check-eligibility', 'read-all'],
      },
      { path: '/scoring', label: 'nav.scoring', acts: ['score'] },
      { path: '/committee', label: 'nav.committee', acts: ['decide-selection', 'publish-selection'] },
      {
        path: '/expansion',
        label: 'nav.expansion',
        acts: ['propose-expansion', 'confirm-expansion', 'read-all'],
      },
    ],
  },
  {
    id: 'conventions',
    rooms: [
      { path: '/ceremonies', label: 'nav.ceremonies', acts: ['plan-ceremony', 'read-all'] },
      { path: '/signing', label: 'nav.signing', acts: ['sign'] },
      {
        path: '/conventions',
        label: 'nav.conventions',
        acts: ['verify-account', 'record-visa', 'read-all'],
      },
      { path: '/scans', label: 'nav.scans', acts: ['record-paper', 'confirm-paper'] },
    ],
  },
  {
    id: 'money',
    rooms: [
      {
        path: '/reports',
        label: 'nav.reports',
        acts: ['check-report-content', 'check-report-finance', 'read-all'],
      },
      {
        path: '/tranches',
        label: 'nav.tranches',
        acts: ['certify', 'approve', 'hold', 'settle-unknown', 'read-all'],
      },
      {
        path: '/payments',
        label: 'nav.payments',
        acts: ['prepare-batch', 'release-batch', 'upload-statement', 'read-all'],
      },
      {
        path: '/credits',
        label: 'nav.credits',
        acts: ['enter-credit', 'confirm-credit', 'release-batch', 'read-all'],
      },
      {
        path: '/recoveries',
        label: 'nav.recoveries',
        acts: ['order-recovery', 'record-recovery', 'read-all'],
      },
    ],
  },
  {
    id: 'oversight',
    rooms: [
      {
        path: '/reconciliation',
        label: 'nav.reconciliation',
        acts: ['sign-off-pack', 'release-batch', 'read-all'],
      },
      { path: '/draws', label: 'nav.draws', acts: ['draw-reports', 'deep-check', 'read-all'] },
      { path: '/attention', label: 'nav.attention', acts: ['read-all', 'settle-attention'] },
    ],
  },
  {
    id: 'house',
    rooms: [
      {
        path: '/mandates',
        label: 'nav.mandates',
        acts: ['record-mandate', 'confirm-mandate', 'read-all'],
      },
      { path: '/staff', label: 'nav.staff', acts: ['grant-role', 'confirm-role'] },
    ],
  },
];

/** Whether these roles open so many rooms that the menu is parted into groups. */
export function hasManyRooms(roles: readonly StaffRole[]): boolean {
  return groupsOf(roles).flatMap(({ rooms }) => rooms).length > ROOMS_AT_ONCE_MAX;
}

function groupsOf(roles: readonly StaffRole[]): readonly Group[] {
  return GROUPS.map(({ id, rooms }) => ({
    id,
    rooms: rooms.filter(({ acts }) => acts.some((act) => mayAct(roles, act))),
  })).filter(({ rooms }) => rooms.length > 0);
}

/** The rooms that a person may enter: one line of a few, or groups of many, each under its name. */
export function RoomsMenu({ c, roles }: { readonly c: PortalContext; readonly roles: readonly StaffRole[] }) {
  const { locale } = c.var.visitor;
  const groups = groupsOf(roles);
  return (
    <nav aria-label={text(locale, 'nav.label')}>
      {hasManyRooms(roles)
        ? groups.map(({ id, rooms }) => (
            <div class="rooms">
              <span id={`rooms-${id}`}>{text(locale, `nav.group.${id}`)}</span>
              <ul aria-labelledby={`rooms-${id}`}>
                {rooms.map((room) => (
                  <li>
                    <RoomLink c={c} room={room} />
                  </li>
                ))}
              </ul>
            </div>
          ))
        : groups.flatMap(({ rooms }) => rooms).map((room) => <RoomLink c={c} room={room} />)}
    </nav>
  );
}

function RoomLink({ c, room: { label, path } }: { readonly c: PortalContext; readonly room: Room }) {
  return (
    <a href={path} aria-current={c.req.path.startsWith(path) ? 'page' : undefined}>
      {text(c.var.visitor.locale, label)}
    </a>
  );
}
