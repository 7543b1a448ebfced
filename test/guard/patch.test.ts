import { describe, expect, test, vi } from 'vitest'
import { reapplyPatches } from '../../src/guard/intercept/reapply-patches'
import { patch, patchConstructor, patchSetter } from '../../src/guard/patch'

function aPlatform() {
  return { send: (value: string) => `sent ${value}`, parse: JSON.parse }
}

test('a patched function does something else, or what it would have done', () => {
  const platform = aPlatform()
  patch(platform, 'send', (native, _self, [value]) => (value === 'secret' ? 'refused' : native()))
  expect([platform.send('secret'), platform.send('hello')]).toEqual(['refused', 'sent hello'])
})

test('a patched function looks native, as SDKs check', () => {
  const platform = aPlatform()
  patch(platform, 'parse', (native) => native())
  expect(Function.prototype.toString.call(platform.parse)).toMatch(/\[native code\]/)
  expect(platform.parse.name).toBe('parse')
  expect(platform.parse.length).toBe(JSON.parse.length)
})

test('what was patched is given back', () => {
  const platform = aPlatform()
  const { send } = platform
  const undo = patch(platform, 'send', () => 'refused')
  undo()
  expect(platform.send).toBe(send)
})

test("somebody else's later patch stays, and ours under it lets everything pass", () => {
  const platform = aPlatform()
  const undo = patch(platform, 'send', () => 'refused')
  const ours = platform.send
  const theirs = (value: string) => `theirs: ${ours(value)}`
  platform.send = theirs
  undo()
  expect(platform.send).toBe(theirs)
  expect(platform.send('hello')).toBe('theirs: sent hello')
})

test('what the platform does not have is left alone', () => {
  expect(() => patch({}, 'fetchLater', () => 'refused')()).not.toThrow()
})

test('a setter can be kept from being set', () => {
  class Image {
    private value = ''
    get src(): string {
      return this.value
    }
    set src(value: string) {
      this.value = value
    }
  }
  const undo = patchSetter(Image.prototype, 'src', (native, _self, [value]) => {
    if (value !== 'secret') native()
  })
  const image = new Image()
  image.src = 'hello'
  image.src = 'secret'
  expect(image.src).toBe('hello')
  undo()
  image.src = 'secret'
  expect(image.src).toBe('secret')
})

test('a constructor can refuse, and its instances stay what they are', () => {
  class Socket {
    constructor(readonly url: string) {}
  }
  const platform = { Socket }
  patchConstructor(platform, 'Socket', (native, [url]) => {
    if (url === 'secret') throw new Error('refused')
    return native()
  })
  expect(() => new platform.Socket('secret')).toThrow('refused')
  expect(new platform.Socket('hello')).toBeInstanceOf(Socket)
})

test('a constructor is the patched one, also as its prototype has it', () => {
  class Socket {
    constructor(readonly url: string) {}
  }
  const platform = { Socket }
  const undo = patchConstructor(platform, 'Socket', () => {
    throw new Error('refused')
  })
  const byPrototype = platform.Socket.prototype.constructor as typeof Socket
  expect(() => new byPrototype('wss://vendor.com')).toThrow('refused')
  undo()
  expect(new byPrototype('wss://vendor.com').url).toBe('wss://vendor.com')
  expect(Socket.prototype.constructor).toBe(Socket)
})

test('what page code puts in the place of Reflect and Proxy is never handed the native', () => {
  const platform = aPlatform()
  const { send } = platform
  const seen: unknown[] = []
  const { apply } = Reflect
  const spy = vi.spyOn(Reflect, 'apply').mockImplementation((target, self, args) => {
    seen.push(target)
    return apply(target, self, args) as unknown
  })
  patch(platform, 'send', (native) => native())
  expect(platform.send('hello')).toBe('sent hello')
  spy.mockRestore()
  expect(seen).not.toContain(send)
})

test('one that somebody has frozen in its place lets everything pass, too', () => {
  const platform = aPlatform()
  const undo = patch(platform, 'send', () => 'refused')
  Object.freeze(platform)
  undo()
  expect(platform.send('hello')).toBe('sent hello')
})

test('a method that somebody has made an accessor is patched, and given back as that', () => {
  const { send } = aPlatform()
  const platform = Object.defineProperty({} as { send: typeof send }, 'send', {
    get: () => send,
    configurable: true,
  })
  const before = Object.getOwnPropertyDescriptor(platform, 'send')
  const undo = patch(platform, 'send', () => 'refused')
  expect(platform.send('hello')).toBe('refused')
  undo()
  expect(Object.getOwnPropertyDescriptor(platform, 'send')).toEqual(before)
})

test('what a subclass inherits is patched where it is', () => {
  class Socket {
    send(value: string): string {
      return `sent ${value}`
    }
  }
  class Theirs extends Socket {}
  const undo = patch(Theirs.prototype, 'send', () => 'refused')
  expect(new Socket().send('hello')).toBe('refused')
  undo()
  expect(new Theirs().send('hello')).toBe('sent hello')
  expect(Object.keys(Theirs.prototype)).toEqual([])
})

describe('again', () => {
  /** A platform whose function is native, as a browser's are. */
  const aNative = () => ({ parse: JSON.parse })
  const refuse = (platform: object) => patch(platform, 'parse', () => 'refused')

  test('it is patched if it was given back', () => {
    const platform = aNative()
    const native = platform.parse
    refuse(platform)
    platform.parse = native
    const undo = reapplyPatches('lost', () => [refuse(platform)])
    expect(platform.parse('1')).toBe('refused')
    for (const stop of undo) stop()
    expect(platform.parse).toBe(native)
  })

  test('it is patched if what it had replaced is there again, whosever that is', () => {
    const theirs = (text: string): unknown => `theirs ${text}`
    const platform = { parse: theirs }
    refuse(platform)
    platform.parse = theirs
    reapplyPatches('lost', () => [refuse(platform)])
    expect(platform.parse('1')).toBe('refused')
  })

  test.each([
    ['a function', (ours: typeof JSON.parse) => (text: string) => ours(text) as unknown],
    ['a bound one', (ours: typeof JSON.parse) => ours.bind(JSON)],
    ['a proxy', (ours: typeof JSON.parse) => new Proxy(ours, {})],
  ])('%s that may have ours under it stays in front, unless any is meant', (_, wrap) => {
    const platform = aNative()
    refuse(platform)
    const theirs = wrap(platform.parse)
    Object.assign(platform, { parse: theirs })
    expect(reapplyPatches('lost', () => [refuse(platform)])).toEqual([])
    expect(platform.parse).toBe(theirs)
    reapplyPatches('any', () => [refuse(platform)])
    expect(platform.parse).not.toBe(theirs)
  })

  test('nothing is done where ours still is', () => {
    const platform = aNative()
    refuse(platform)
    const ours = platform.parse
    expect(reapplyPatches('any', () => [refuse(platform)])).toEqual([])
    expect(platform.parse).toBe(ours)
  })
})
