import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Publishes what is checked out, with provenance, after the checks that a person forgets: the tag says
 * the version, the changelog has it, nothing is uncommitted, provenance has its repository. `--dry-run` does everything but publish.
 */
const isDryRun = process.argv.includes('--dry-run')
const { version, repository } = JSON.parse(readFileSync('package.json', 'utf8'))
const problems = [
  git('status', '--porcelain') !== '' && 'there are uncommitted changes',
  git('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`) ||
    `this commit has no tag v${version}`,
  readFileSync('CHANGELOG.md', 'utf8').includes(`## ${version}`) ||
    `CHANGELOG.md has no section "## ${version}"`,
  Boolean(repository?.url ?? repository) ||
    'package.json has no "repository", with which npm compares where the provenance says it was built',
].filter((problem) => typeof problem === 'string')

if (problems.length) {
  console.error(`Not released:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
  process.exit(1)
}
const flags = isDryRun ? ['--dry-run'] : ['--provenance']
execFileSync('npm', ['publish', '--access', 'public', ...flags], { stdio: 'inherit' })

/** @param {string[]} args */
function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8' }).trim()
}
