import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const FILE = 'docs/benchmarks.md';

/**
 * Prints lines. When the command ends, a run without options writes them to the section `name` of docs/benchmarks.md,
 * between its two comments. Other runs only print, and a run that fails leaves the section as it is.
 */
export function openReport(name: string): (line: string) => void {
  const lines: string[] = [];
  if (process.argv.length === 2) {
    const write = (): void => writeSection(name, lines);
    process.on('exit', write);
    process.on('uncaughtExceptionMonitor', () => process.off('exit', write));
  }
  return (line) => {
    console.log(line);
    lines.push(line);
  };
}

function writeSection(name: string, lines: readonly string[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const before = readFileSync(FILE, 'utf8');
  const [head, rest] = before.split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined) throw new Error(`${FILE} has no section ${begin}`);
  const measured = `Measured ${day}, Node ${process.version}, ${cpus().length} cores.`;
  writeFileSync(FILE, `${head}${begin}\n\n${measured}\n\n${lines.join('\n').trim()}\n\n${end}${tail}`);
}
