import { expect, test, vi } from 'vitest'
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
