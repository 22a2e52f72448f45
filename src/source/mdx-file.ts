import { readYaml, type YamlData } from './yaml-data.ts';

/** A content file: its data, its text, and how to find the position of a field. */
export interface MdxFile extends YamlData {
  /** Path relative to the project. */
  path: string;
  /** The whole file. */
  text: string;
  hasFrontmatter: boolean;
}

const frontmatter = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

/**
 * Reads a content file.
 * @param path for messages
 * @param text of the file, as `readText` reads it
 */
export function readMdxFile(path: string, text: string): MdxFile {
  const match = frontmatter.exec(text);
  const yaml = readYaml(match?.[1] ?? '', 1);
  return {
    ...yaml,
    path,
    text,
    data: match ? yaml.data : undefined,
    hasFrontmatter: match !== null,
  };
}
