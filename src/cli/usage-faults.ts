import type { CommanderError } from 'commander';

const QUOTED = /'([^']*)'/u;
const SUGGESTION = /\(Did you mean (?:one of )?([^)]*)\?\)/u;

/** How a way of calling a command wrongly is told; `name` is the option, argument or command concerned. */
const MESSAGES: ReadonlyMap<string, (name: string) => string> = new Map([
  ['commander.unknownOption', (name: string) => `没有 ${name} 这个选项`],
  ['commander.unknownCommand', (name: string) => `没有 ${name} 这个命令`],
  ['commander.missingArgument', (name: string) => `缺少参数 ${name}`],
  ['commander.optionMissingArgument', (name: string) => `选项 ${name} 后面缺少内容`],
  ['commander.missingMandatoryOptionValue', (name: string) => `缺少必需的选项 ${name}`],
  ['commander.excessArguments', () => '参数太多'],
]);

/** What was wrong with the words on the command line, in Chinese; the parser itself speaks English. */
export function usageFaultText(fault: CommanderError): string {
  const name = QUOTED.exec(fault.message)?.[1] ?? '';
  const offered = SUGGESTION.exec(fault.message)?.[1];
  const statement = MESSAGES.get(fault.code)?.(name) ?? `命令写法不对：${fault.message}`;
  const offer = offered === undefined ? '' : `是不是 ${offered.split(', ').join('、')}？`;
  return `${statement}。${offer}用 nuanbiao --help 查看用法。`;
}
