import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBuildIdentity } from './build-identity.ts';

/** Runs a function with a project in its own folder. */
function withProject(run: (project: string) => void): void {
  const project = mkdtempSync(join(tmpdir(), 'identity-'));
  const commit = process.env['COMMIT'];
  delete process.env['COMMIT'];
  try {
    writeFileSync(join(project, 'package.json'), '{"version":"1.2.3"}');
    mkdirSync(join(project, 'content/00999'), { recursive: true });
    writeFileSync(join(project, 'content/00999/source.txt'), 'Policy');
    run(project);
  } finally {
    if (commit !== undefined) process.env['COMMIT'] = commit;
    rmSync(project, { recursive: true });
  }
}

const git = (project: string, ...options: string[]) =>
  execFileSync('git', ['-C', project, '-c', 'user.name=A', '-c', 'user.email=a@b', ...options], {
    encoding: 'utf8',
  }).trim();

test('the commit is that of the project, and changes since then are reported', () => {
  withProject((project) => {
    git(project, 'init', '--quiet');
    git(project, 'add', '.');
    process.env['GIT_COMMITTER_DATE'] = '2024-07-08T23:30:00-05:00';
    git(project, 'commit', '--quiet', '-m', 'First');
    delete process.env['GIT_COMMITTER_DATE'];
    git(project, 'tag', 'v1.2.3');
    const { version, commit, isChanged, day } = readBuildIdentity(project, 'content');
    assert.equal(version, '1.2.3');
    assert.equal(commit, git(project, 'rev-parse', '--short=7', 'HEAD'));
    assert.equal(isChanged, false);
    assert.equal(day, '2024-07-09', 'the day of the commit, UTC');
    writeFileSync(join(project, 'package.json'), '{"version":"1.2.4"}');
    assert.equal(readBuildIdentity(project, 'content').isChanged, true);
  });
});

test('SOURCE_DATE_EPOCH sets the day, as for every reproducible build', () => {
  withProject((project) => {
    process.env['SOURCE_DATE_EPOCH'] = '1720396800';
    assert.equal(readBuildIdentity(project, 'content').day, '2024-07-08');
    delete process.env['SOURCE_DATE_EPOCH'];
  });
});

test('an archive has no commit, even inside another repository, unless one is given', () => {
  withProject((outer) => {
    git(outer, 'init', '--quiet');
    git(outer, 'add', '.');
    git(outer, 'commit', '--quiet', '-m', 'First');
    const project = join(outer, 'archive');
    cpSync(join(outer, 'content'), join(project, 'content'), { recursive: true });
    cpSync(join(outer, 'package.json'), join(project, 'package.json'));
    assert.equal(readBuildIdentity(project, 'content').commit, undefined);
    process.env['COMMIT'] = 'abc1234';
    assert.equal(readBuildIdentity(project, 'content').commit, 'abc1234');
    delete process.env['COMMIT'];
  });
});

test('the hash of the content changes with every word and every name, and with nothing else', () => {
  withProject((project) => {
    const { content } = readBuildIdentity(project, 'content');
    assert.match(content, /^[0-9a-f]{8}$/);
    writeFileSync(join(project, 'other.txt'), 'Other');
    assert.equal(readBuildIdentity(project, 'content').content, content);
    renameSync(join(project, 'content/00999'), join(project, 'content/00998'));
    assert.notEqual(readBuildIdentity(project, 'content').content, content);
    renameSync(join(project, 'content/00998'), join(project, 'content/00999'));
    assert.equal(readBuildIdentity(project, 'content').content, content);
    writeFileSync(join(project, 'content/00999/source.txt'), 'policy');
    assert.notEqual(readBuildIdentity(project, 'content').content, content);
  });
});
