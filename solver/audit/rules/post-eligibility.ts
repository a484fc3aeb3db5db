import type { Duty } from '../../model/duty.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { dutyName, nameOf } from '../describe.ts';
import { placeOf } from '../places.ts';
import { bindingLevel } from '../policy-params.ts';

/**
 * 值守任务只由岗位允许的人员类别担任，并具备岗位要求的技能。
 * Staff of the kinds and with the skills of the post, on their campus; people from outside where the post, the club or
 * a substitution admits them; everybody known to the school.
 */
export const postEligibility: AuditRule = {
  id: 'post-eligibility',
  check(context) {
    return context.plan.roster.duties.flatMap((duty): Finding[] => {
      const { person } = duty;
      const reason = person === null ? null : barred(context, duty, person);
      if (person === null || !reason) return [];
      const [name, what] = [nameOf(context, person), dutyName(context, duty)];
      return [
        {
          who: [person],
          where: duty.id,
          when: duty.date,
          sentence: {
            zh: `${name}不能担任${what.zh}：${reason.zh}。`,
            en: `${name} may not take ${what.en}: ${reason.en}.`,
          },
          remedy: { zh: '换一名符合岗位要求的人。', en: 'Choose somebody who fits the post.' },
        },
      ];
    });
  },
};

function barred(context: AuditContext, duty: Duty, id: string): Sentence | null {
  const post = context.post.get(duty.post);
  const staff = context.staff.get(id);
  const external = context.external.get(id);
  if (!post) return { zh: '没有这个岗位', en: 'there is no such post' };
  if (!staff && !external) return { zh: '学校没有这个人', en: 'unknown to the school' };
  if (staff && !post.staffKinds.includes(staff.kind))
    return { zh: '人员类别不符', en: 'wrong kind of staff' };
  const skills = staff?.skills ?? external?.skills ?? [];
  const missing = post.skills.filter((skill) => !skills.includes(skill));
  if (missing.length > 0) return { zh: `缺少技能 ${missing.join('、')}`, en: `lacks ${missing.join(', ')}` };
  const { campus } = placeOf(context, duty);
  if (staff && campus !== null && staff.campuses.length > 0 && !staff.campuses.includes(campus)) {
    return { zh: '不在该校区工作', en: 'does not work on this campus' };
  }
  if (!external) return null;
  const session = context.session.get(duty.session ?? '');
  const club = duty.role === 'assistant' ? undefined : context.club.get(session?.club ?? '');
  const substitute = session?.leaders.some((leader) => external.substitutesFor.includes(leader)) ?? false;
  const named = club?.leaders.people?.includes(id) ?? false;
  if (!post.externals && !(club && (substitute || named))) {
    return { zh: '该岗位不用校外人员', en: 'not open to people from outside' };
  }
  // Where the region keeps vendors to clubs, that rule speaks about duties other than clubs.
  const otherRule = !club && bindingLevel(context.policy, 'vendor-only-special') !== null;
  if (external.vendor !== undefined && club?.vendor !== external.vendor && !otherRule) {
    return { zh: '机构人员只带本机构的社团', en: "a vendor's people lead only the vendor's clubs" };
  }
  return null;
}
