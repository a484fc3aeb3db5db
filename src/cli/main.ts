import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FEWEST_CLASSES, MOST_CLASSES } from '../../scenarios/index.ts';
import { auditCommand } from './commands/audit.ts';
import { demoCommand } from './commands/demo.ts';
import { generateCommand } from './commands/generate.ts';
import { planCommand } from './commands/plan.ts';
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
  command('validate <school>', '检查学校数据 / check a school').action((file: string, options) => {
    exit = validateCommand(terminalOf(options), file);
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
