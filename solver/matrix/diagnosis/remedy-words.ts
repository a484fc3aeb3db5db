import type { DiagnosisRemedy, SchoolChange } from '../../model/diagnosis.ts';
import type { Lock } from '../../model/lock.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import { sectionId } from '../../model/session.ts';
import { cellName, meetingName, personName, roomName, sectionName, weekdayName } from '../result/names.ts';

/** A remedy in words: what is changed, and where the section meets then. */
export function remedySentence(
  school: School,
  { changes, meetings, moved }: Omit<DiagnosisRemedy, 'sentence'>,
): Sentence {
  const words = changes.map((change) => changeWords(school, change));
  const places = meetings.map((meeting) => meetingName(school, meeting));
  const others = new Set(moved.map(({ section }) => section)).size;
  return {
    zh: `${words.map(({ zh }) => zh).join('，')}：它就能排在${places.map(({ zh }) => zh).join('；')}${others > 0 ? `（另有 ${others} 个班次换位置）` : ''}`,
    en: `${words.map(({ en }) => en).join(', ')}: then it meets on ${places.map(({ en }) => en).join('; ')}${others > 0 ? ` (${others} other ${others === 1 ? 'section moves' : 'sections move'})` : ''}`,
  };
}

function changeWords(school: School, change: SchoolChange): Sentence {
  switch (change.kind) {
    case 'liftLock':
      return lockWords(school, change.lock);
    case 'allowCell': {
      const at = cellName(school, change.weekday, change.block);
      return { zh: `也允许它排在${at.zh}`, en: `let it meet on ${at.en} as well` };
    }
    case 'allDates':
      return { zh: '取消它的日期范围和单双周限制', en: 'drop its own dates and its two-week rhythm' };
    case 'allowRoom': {
      const room = roomName(school, change.room);
      return { zh: `也允许它用${room}`, en: `let it use ${room} as well` };
    }
    case 'newRoom':
      return { zh: '再有一处符合它要求的场地', en: 'find one more room of the kind it asks for' };
    case 'equipRoom': {
      const room = roomName(school, change.room);
      return {
        zh: `为${room}配备${change.equipment.join('、')}`,
        en: `equip ${room} with ${change.equipment.join(', ')}`,
      };
    }
    case 'enlargeRoom': {
      const room = roomName(school, change.room);
      return {
        zh: `让${room}同时容纳 ${change.groupsAtOnce} 组、${change.capacity} 人`,
        en: `let ${room} take ${change.groupsAtOnce} ${change.groupsAtOnce === 1 ? 'group' : 'groups'} and ${change.capacity} pupils at once`,
      };
    }
    case 'openRoom': {
      const [room, at] = [roomName(school, change.room), cellName(school, change.weekday, change.block)];
      return { zh: `${at.zh}不再关闭${room}`, en: `keep ${room} open on ${at.en}` };
    }
    case 'appoint': {
      const names = change.leaders.map((id) => personName(school, id));
      const at = cellName(school, change.weekday, change.block);
      return {
        zh: `指定${names.join('、')}在${at.zh}带队`,
        en: `appoint ${names.join(' and ')} to lead it on ${at.en}`,
      };
    }
    case 'newLeader':
      return {
        zh: '再有一位符合要求、随时能到的带队人',
        en: 'find one more qualified leader who can always be there',
      };
    case 'bePresent': {
      const [name, at] = [personName(school, change.person), cellName(school, change.weekday, change.block)];
      return { zh: `让${name}${at.zh}能到岗`, en: `free ${name} on ${at.en}` };
    }
    case 'agree': {
      const name = personName(school, change.person);
      return { zh: `征得${name}同意`, en: `ask ${name} to agree` };
    }
    case 'raiseCaps': {
      const name = personName(school, change.person);
      return {
        zh: `把${name}的任务上限提高到每天 ${change.perDay} 次、每周 ${change.perWeek} 次`,
        en: `raise the caps of ${name} to ${change.perDay} duties a day and ${change.perWeek} a week`,
      };
    }
    case 'extendVendor': {
      const name = school.vendors.find(({ id }) => id === change.vendor)?.name ?? change.vendor;
      const { from, to } = change.dates;
      return {
        zh: `由主管部门把${name}的准入和许可延到 ${from} 至 ${to}`,
        en: `have ${name} approved and licensed from ${from} to ${to}`,
      };
    }
    case 'fewerSections': {
      const name = school.clubs.find(({ id }) => id === change.club)?.name ?? change.club;
      return change.sections === 0
        ? { zh: `不开“${name}”`, en: `do not offer "${name}"` }
        : {
            zh: `“${name}”只开 ${change.sections} 组`,
            en: `open only ${change.sections} ${change.sections === 1 ? 'group' : 'groups'} of "${name}"`,
          };
    }
  }
}

function lockWords(school: School, lock: Lock): Sentence {
  switch (lock.kind) {
    case 'section': {
      const name = sectionName(school, sectionId(lock.club, lock.section));
      const at = cellName(school, lock.weekday, lock.block);
      return { zh: `解除${name.zh}在${at.zh}的锁定`, en: `lift the lock of ${name.en} on ${at.en}` };
    }
    case 'noClub': {
      const at = cellName(school, lock.weekday, lock.block);
      return { zh: `解除${at.zh}不排它的锁定`, en: `lift the lock that keeps it out of ${at.en}` };
    }
    case 'emptyRoom': {
      const [room, at] = [roomName(school, lock.room), cellName(school, lock.weekday, lock.block)];
      return {
        zh: `解除${room}在${at.zh}的空置锁定`,
        en: `lift the lock that keeps ${room} empty on ${at.en}`,
      };
    }
    case 'freePerson': {
      const at =
        lock.block === undefined ? weekdayName(lock.weekday) : cellName(school, lock.weekday, lock.block);
      const name = personName(school, lock.person);
      return {
        zh: `解除${name}在${at.zh}的空闲锁定`,
        en: `lift the lock that keeps ${name} free on ${at.en}`,
      };
    }
    default:
      return { zh: '解除相关锁定', en: 'lift the lock concerned' };
  }
}
