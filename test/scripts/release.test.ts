import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const repository = { type: 'git', url: 'git+https://git.example/cordon.git' }

/** A repository in which nothing is missing, until a test takes something away. */
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-release-'))
  write('package.json', JSON.stringify({ name: 'x', version: '1.2.3', repository }))
  write('CHANGELOG.md', '# Changelog\n\n## 1.2.3\n')
  git('init', '--quiet')
  commit()
  git('tag', 'v1.2.3')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}
function git(...args: readonly string[]): void {
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...author, ...args], { cwd: folder })
}
function commit(): void {
  git('add', '.')
  git('commit', '--quiet', '-m', 'All')
}

/** What it says when asked whether anything is missing. */
function release(): { readonly status: number | null; readonly stderr: string } {
  const script = join(root, 'scripts/release.mjs')
  const { status, stderr } = spawnSync(process.execPath, [script, '--dry-run'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stderr }
}

test('what lacks nothing gets as far as npm', () => {
  expect(release()).toMatchObject({ status: 0 })
})

test('without a repository in package.json nothing is released, and it says why', () => {
  write('package.json', JSON.stringify({ name: 'x', version: '1.2.3' }))
  commit()
  git('tag', '--force', 'v1.2.3')
  const { status, stderr } = release()
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Not released:\n- package\.json has no "repository", .*provenance.*\n$/)
})

test('everything that is missing is said at once', () => {
  write('package.json', JSON.stringify({ name: 'x', version: '1.2.4' }))
  const { status, stderr } = release()
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toEqual([
    'Not released:',
    '- there are uncommitted changes',
    '- this commit has no tag v1.2.4',
    '- CHANGELOG.md has no section "## 1.2.4"',
    expect.stringContaining('"repository"'),
  ])
})

test('the token that signs for the repository is only in the job that publishes', () => {
  const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
  const [before = '', publish = ''] = workflow.split(/^ {2}publish:$/m)
  expect(before).not.toContain('id-token')
  expect(before).toContain('.ci/run')
  expect(publish).toContain('needs: test')
  expect(publish).toContain('id-token: write')
  expect(publish).not.toContain('.ci/run')
})
