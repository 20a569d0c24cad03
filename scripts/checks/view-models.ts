import { relative } from "node:path";
import ts from "typescript";

const root = process.cwd();
const loaderFolder = "lib/loaders/";
const componentFolder = "components/";

type ViewModel = { readonly place: string; readonly members: readonly string[] };

/** The object types that components declare although a loader has the same, as "component = loader". */
export function duplicateViewModels(): string[] {
  const program = createProgram();
  const checker = program.getTypeChecker();
  const ofLoaders = sourcesIn(program, loaderFolder).flatMap((file) => viewModelsOf(file, checker));
  const ofComponents = sourcesIn(program, componentFolder).flatMap(typeLiteralsOf);
  if (ofLoaders.length === 0 || ofComponents.length === 0) throw new Error("No types were read");
  return ofComponents.flatMap((component) => {
    const loader = ofLoaders.find((each) => isCopy(component, each));
    return loader ? [`${component.place} = ${loader.place}`] : [];
  });
}

/** The same members; or, as a page need not show all of a view model, three or more of them and no other. */
function isCopy(component: ViewModel, loader: ViewModel): boolean {
  const isPart = component.members.every((member) => loader.members.includes(member));
  return isPart && (component.members.length > 2 || loader.members.length === 2);
}

function createProgram(): ts.Program {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = [loaderFolder, componentFolder].flatMap((folder) =>
    ts.sys.readDirectory(folder, [".ts", ".tsx"]),
  );
  return ts.createProgram(files, options);
}

function sourcesIn(program: ts.Program, folder: string): ts.SourceFile[] {
  return program
    .getSourceFiles()
    .filter(({ fileName }) => relative(root, fileName).startsWith(folder));
}

function viewModel(node: ts.Node, members: readonly string[]): ViewModel[] {
  const file = node.getSourceFile();
  const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const place = `${relative(root, file.fileName)}:${line}`;
  return members.length < 2 ? [] : [{ place, members }];
}

function typeLiteralsOf(file: ts.SourceFile): ViewModel[] {
  const literals = (node: ts.Node): ts.TypeLiteralNode[] => [
    ...(ts.isTypeLiteralNode(node) ? [node] : []),
    ...node.getChildren(file).flatMap(literals),
  ];
  return literals(file).flatMap((literal) =>
    viewModel(
      literal,
      literal.members.flatMap(({ name }) => name?.getText(file) ?? []),
    ),
  );
}

/** What a loader file declares as an object type, and what its functions return, lists and promises unwrapped. */
function viewModelsOf(file: ts.SourceFile, checker: ts.TypeChecker): ViewModel[] {
  const declared = file.statements.filter(ts.isTypeAliasDeclaration);
  const module = checker.getSymbolAtLocation(file);
  const exported = module ? checker.getExportsOfModule(module) : [];
  const returned = exported.flatMap((symbol) =>
    checker
      .getTypeOfSymbol(symbol)
      .getCallSignatures()
      .map((signature) => ({
        node: symbol.valueDeclaration ?? file,
        type: signature.getReturnType(),
      })),
  );
  return [
    ...typeLiteralsOf(file),
    ...[...declared.map((node) => ({ node, type: checker.getTypeAtLocation(node) })), ...returned]
      .flatMap(({ node, type }) => objectTypesOf(type, checker).map((object) => ({ node, object })))
      .flatMap(({ node, object }) =>
        viewModel(
          node,
          object.getProperties().map(({ name }) => name),
        ),
      ),
  ];
}

function objectTypesOf(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  const awaited = checker.getAwaitedType(type) ?? type;
  if (awaited.isUnion()) return awaited.types.flatMap((part) => objectTypesOf(part, checker));
  const element = checker.getIndexTypeOfType(awaited, ts.IndexKind.Number);
  if (element && !(awaited.flags & ts.TypeFlags.StringLike)) return objectTypesOf(element, checker);
  return awaited.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) ? [awaited] : [];
}
