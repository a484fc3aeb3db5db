import type { Club, Post } from '../../menu.ts';
import { staffKindWord, type Word } from '../words.ts';
import { type Facts, nameIn, personName } from './facts.ts';

/** What a post asks of people, in words. */
export function postNeeds(post: Post): Word {
  const zh = [post.staffKinds.map((kind) => staffKindWord(kind).zh).join('或')];
  const en = [post.staffKinds.map((kind) => staffKindWord(kind).en).join(' or ')];
  if (post.skills.length > 0) {
    zh.push(`技能“${post.skills.join('、')}”`);
    en.push(`the skills ${post.skills.join(', ')}`);
  }
  return { value: [...post.staffKinds, ...post.skills].join(', '), zh: zh.join('，'), en: en.join(' with ') };
}

/** What a club asks of its leaders, in words. */
export function leaderNeeds(facts: Facts, club: Club, post: Post): Word {
  const { skill, subjects, people } = club.leaders;
  const own = postNeeds(post);
  const zh: string[] = [];
  const en: string[] = [];
  if (club.provider === 'school') {
    zh.push(own.zh);
    en.push(own.en);
  } else if (club.provider === 'vendor') {
    const vendor = nameIn(facts.vendors, club.vendor ?? '');
    zh.push(`“${vendor}”派出、已获批准的教师`);
    en.push(`an approved instructor of “${vendor}”`);
  } else {
    zh.push('已获批准的校外人员');
    en.push('an approved person from outside');
  }
  if (skill !== undefined) {
    zh.push(`特长“${skill}”`);
    en.push(`the skill ${skill}`);
  }
  if (club.provider === 'school' && subjects.length > 0) {
    zh.push(`学科“${subjects.join('、')}”`);
    en.push(`the subject ${subjects.join(' or ')}`);
  }
  if (people) {
    const names = people.map((id) => personName(facts, id));
    zh.push(`只能是${names.join('、')}`);
    en.push(`one of ${names.join(', ')}`);
  }
  const value = [club.provider, skill ?? '', ...subjects, ...(people ?? [])]
    .filter((part) => part !== '')
    .join(', ');
  return { value, zh: zh.join('，'), en: en.join(', ') };
}

/** How many different people lead a section: at the same time, or in turn. */
export function leadersNeeded(club: Club): number {
  return club.leaders.alternating ? Math.max(2, club.leaders.count) : club.leaders.count;
}
