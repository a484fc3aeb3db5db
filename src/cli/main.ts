import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FEWEST_CLASSES, MOST_CLASSES } from '../../scenarios/index.ts';
import { auditCommand } from './commands/audit.ts';
import { billsCommand, MONEY_TABLES } from './commands/bills.ts';
import { budgetCommand } from './commands/budget.ts';
import { calibrateCommand } from './commands/calibrate.ts';
import { compareCommand } from './commands/compare.ts';
import { demoCommand } from './commands/demo.ts';
import { frontierCommand } from './commands/frontier.ts';
import { generateCommand } from './commands/generate.ts';
import { planCommand } from './commands/plan.ts';
import { simulateCommand } from './commands/simulate.ts';
import { substituteCommand } from './commands/substitute.ts';
import { validateCommand } from './commands/validate.ts';
import { CommandError, EXIT, type Terminal } from './io.ts';
import { type Language, text } from './messages.ts';

function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(
        `应为 ${least} 到 ${most} 的整数 / a whole number from ${least} to ${most}`,
      );
    }
    return number;
  };
}

function bellTime(value: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value;
  throw new InvalidArgumentError(`${text('zh', 'clockBad')} / ${text('en', 'clockBad')}`);
}

/** Yuan with at most two decimals, as whole fen. */
function yuanAmount(value: string): number {
  const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(value);
  if (match) return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  throw new InvalidArgumentError('应为金额，如 120 或 87.50 / an amount such as 120 or 87.50');
}

interface Common {
  readonly json?: boolean;
  readonly lang?: Language;
}

function terminalOf(options: Common): Terminal {
  return {
    language: options.lang ?? 'zh',
    json: options.json ?? false,
    isTerminal: Boolean(process.stderr.isTTY) && !options.json,
    out: (line) => void process.stdout.write(`${line}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
  };
}

/** The whole command line. Resolves to the exit code; never lets a stack trace reach the user. */
export async function main(argv: readonly string[]): Promise<number> {
  let exit: number = EXIT.ok;
  const program = new Command('afterbell')
    .description('放学后：编排整学期的课后服务 / plans a term of after-school service')
    .version(packageVersion())
    .exitOverride();
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .addOption(new Option('--lang <language>', '语言 / language').choices(['zh', 'en']).default('zh'))
      .option('--json', '输出 JSON / print JSON for programs');
  const policyOption: [string, string] = ['--policy <file...>', '另加的地区政策包 / further policy packs'];
  const counted = wholeNumber(0, 4_294_967_295);

  command('plan <school>', '排课并给出整学期方案 / plan a term')
    .addOption(
      new Option('--seconds <n>', '时间上限（秒）/ wall-clock limit')
        .argParser(wholeNumber(1, 86_400))
        .conflicts('iterations'),
    )
    .option(
      '--iterations <n>',
      '每阶段的工作量上限，结果可重现 / work units per stage',
      wholeNumber(0, 2_000_000_000),
    )
    .option('--seed <n>', '随机种子 / seed', counted, 1)
    .option('--out <file>', '方案写入文件 / write the plan')
    .option('--workers <n>', '计算线程数 / solving threads', wholeNumber(1, 64))
    .option(...policyOption)
    .action(async (file: string, options) => {
      exit = await planCommand(terminalOf(options), file, options);
    });
  command('audit <school> <plan>', '独立核查方案 / audit a plan')
    .option(...policyOption)
    .action((school: string, plan: string, options) => {
      exit = auditCommand(terminalOf(options), school, plan, options);
    });
  command('substitute <plan>', '请假换人：推荐顶班并修复整段请假 / substitutes for an absence')
    .requiredOption('--school <file>', '学校数据 / school document')
    .requiredOption('--person <id>', '请假的人 / who is away')
    .requiredOption('--from <date>', '从 YYYY-MM-DD / first date')
    .option('--to <date>', '到 YYYY-MM-DD，默认同一天 / last date')
    .option('--block <id...>', '只请这些时段 / only these blocks')
    .option('--frozen-before <date>', '此前的日期不再改动 / earlier dates stay')
    .option('--out <file>', '新方案写入文件 / write the new plan')
    .option(...policyOption)
    .action((plan: string, options) => {
      exit = substituteCommand(terminalOf(options), plan, options);
    });
  command('frontier <school>', '公平与意愿的取舍 / what fairness costs in willingness')
    .option('--iterations <n>', '每阶段的工作量上限 / work units per stage', wholeNumber(0, 2_000_000_000))
    .option('--seed <n>', '随机种子 / seed', counted, 1)
    .option('--workers <n>', '计算线程数 / solving threads', wholeNumber(1, 64))
    .option('--choose <point>', '选用的方案点（名称或序号）/ a point by name or position')
    .option('--out <file>', '写入所选方案点的学校数据 / write the school with the chosen point')
    .option(...policyOption)
    .action(async (file: string, options) => {
      exit = await frontierCommand(terminalOf(options), file, options);
    });
  command('validate <school>', '检查学校数据 / check a school')
    .option(...policyOption)
    .action((file: string, options) => {
      exit = validateCommand(terminalOf(options), file, options);
    });
  command('generate', '生成示例学校 / make a realistic school')
    .requiredOption('--classes <n>', '班级数 6–120 / classes', wholeNumber(FEWEST_CLASSES, MOST_CLASSES))
    .option('--seed <n>', '随机种子 / seed', counted, 1)
    .addOption(
      new Option('--region <pack>', '地区政策包 / policy pack')
        .choices(['national', 'sanya', 'hubei-school', 'henan', 'helan', 'chongming'])
        .default('national'),
    )
    .option('--out <file>', '写入文件 / write to a file')
    .action((options) => {
      exit = generateCommand(terminalOf(options), options);
    });
  command('bills <school> <plan>', '收费、课酬和收支 / fees, pay and accounts')
    .addOption(
      new Option('--table <table>', '写入文件的表 / which table to write')
        .choices(MONEY_TABLES)
        .default('bills'),
    )
    .option('--out <file>', '写入 .xlsx 或 .html 文件 / write the table to a file')
    .option(...policyOption)
    .action(async (school: string, plan: string, options) => {
      exit = await billsCommand(terminalOf(options), school, plan, options);
    });
  command('budget <school> <plan>', '预算推演：收费上限内的最大菜单、最省的带队 / what a fee cap would buy')
    .requiredOption('--fee-cap <yuan>', '每生每月最多（元）/ most a pupil and month', yuanAmount)
    .option(...policyOption)
    .action(async (school: string, plan: string, options) => {
      exit = await budgetCommand(terminalOf(options), school, plan, options);
    });
  const simulation = (name: string, description: string): Command =>
    command(name, description)
      .option('--weekday <n>', '星期 1–5，默认人最多的一天 / weekday', wholeNumber(1, 5))
      .option('--season <id>', '作息季节，默认第一个 / season')
      .addOption(
        new Option('--mode <mode>', '有社团的日子，或没有的 / with clubs, or without')
          .choices(['normal', 'replacement'])
          .default('normal'),
      )
      .option('--replications <n>', '模拟天数 / simulated days', wholeNumber(2, 2000), 200)
      .option('--seed <n>', '随机种子 / seed', counted, 1)
      .option(...policyOption);
  simulation('simulate <school> <plan>', '模拟放学 / simulate the dismissal')
    .option('--scenario <file...>', '要比较的情景 / scenarios to compare')
    .option('--step <seconds>', '曲线和动画的步长 / step of series and positions', wholeNumber(10, 600), 60)
    .option('--positions', '附动画所需的位置（JSON）/ with positions for an animation')
    .action((school: string, plan: string, options) => {
      exit = simulateCommand(terminalOf(options), school, plan, options);
    });
  simulation(
    'compare <school> <plan> <scenario...>',
    '放学情景与方案比较 / compare dismissal scenarios',
  ).action((school: string, plan: string, scenarios: string[], options) => {
    exit = compareCommand(terminalOf(options), school, plan, scenarios, options);
  });
  command('calibrate <counts>', '由一次放学的计数估计参数 / estimate parameters from counts')
    .option('--announced <HH:mm>', '公布的放学时间 / announced minute', bellTime)
    .option('--school <file>', '学校数据（交接点数）/ school, for its handover points')
    .action((file: string, options) => {
      exit = calibrateCommand(terminalOf(options), file, options);
    });
  command('demo', '演示：贺兰小学 / plan the reference primary school').action(async (options) => {
    exit = await demoCommand(terminalOf(options));
  });
  command('serve', '启动服务和网页 / run the service and its page')
    .option('--port <n>', '端口，默认 PORT 或 8787 / port', wholeNumber(0, 65_535))
    .option('--host <address>', '监听地址，默认 HOST 或 127.0.0.1 / address')
    .option('--data <folder>', '数据目录，默认 DATA_DIR 或 ./data / data folder')
    .option('--workers <n>', '计算线程数 / solving threads', wholeNumber(1, 64))
    .option('--empty', '不载入示例学校 / without the reference schools')
    .action(async (options) => {
      // Loaded here, because the other commands need none of it.
      const { serveCommand } = await import('./commands/serve.ts');
      exit = await serveCommand(terminalOf(options), options);
    });

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const language: Language = argv.includes('en') ? 'en' : 'zh';
    if (error instanceof CommandError) {
      if (argv.includes('--json')) {
        process.stdout.write(`${JSON.stringify({ error: { code: error.code, params: error.params } })}\n`);
      }
      process.stderr.write(`${error.code}: ${text(language, error.key, error.params)}\n`);
      return error.exit;
    }
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(`INTERNAL: ${text(language, 'internal', { detail })}\n`);
    return EXIT.fault;
  }
}

function packageVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

process.exitCode = await main(process.argv.slice(2));
