import ts from 'typescript';

/**
 * Finds statements that throw a `Result` away: a call whose value is a Result (or a promise of one) and is used by
 * nobody. Expected trouble must be looked at; where it truly does not matter, the code says so by `void`.
 */
export function floatingResults(program: ts.Program, isOurs: (file: string) => boolean): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const source of program.getSourceFiles()) {
    if (!isOurs(source.fileName)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isExpressionStatement(node) && isResult(checker, checker.getTypeAtLocation(node.expression))) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${source.fileName}:${line + 1}: ${node.getText().split('\n')[0]}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function isResult(checker: ts.TypeChecker, type: ts.Type): boolean {
  const awaited = checker.getAwaitedType(type) ?? type;
  const members = awaited.isUnion() ? awaited.types : [awaited];
  return members.length > 0 && members.some((member) => isFailed(member));
}

/** By shape: `ok` and `code` is what a failed Result has and nothing else in the project does. */
function isFailed(type: ts.Type): boolean {
  const named = (name: string) => type.getProperty(name) !== undefined;
  return named('ok') && (named('code') || named('sentence')) && !named('status');
}

if (import.meta.main) {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const found = floatingResults(ts.createProgram(parsed.fileNames, parsed.options), (file) =>
    /\/(src|scripts)\/(?!.*\.test\.tsx?$)/.test(file),
  );
  for (const line of found) process.stdout.write(`${line}\n`);
  process.exit(found.length === 0 ? 0 : 1);
}
