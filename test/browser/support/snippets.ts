/**
 * What two vendors have people paste into their pages, as far as it matters here: the queue that it leaves, and the
 * statements that load the SDK, which are the vendors' own to the letter. Mixpanel's is in its package.
 */
export const posthogSnippet = `!function (t, e) {
  var p, r
  if (e.__SV) return
  window.posthog = e
  e._i = []
  e.init = function (i, s, a) {
    (p=t.createElement("script")).type="text/javascript",p.crossOrigin="anonymous",p.async=!0,p.src=s.api_host.replace(".i.posthog.com","-assets.i.posthog.com")+"/static/array.js",(r=t.getElementsByTagName("script")[0]).parentNode.insertBefore(p,r);
    var u = a === undefined ? e : (e[a] = [])
    u.people = u.people || []
    'capture identify alias register reset group'.split(' ').forEach(function (name) {
      u[name] = function () { u.push([name].concat([].slice.call(arguments))) }
    })
    e._i.push([i, s, a === undefined ? 'posthog' : a])
  }
  e.__SV = 1
}(document, window.posthog || [])`

export const segmentSnippet = `!function () {
  var analytics = (window.analytics = window.analytics || [])
  if (analytics.initialize || analytics.invoked) return
  analytics.invoked = true
  analytics.methods = ['identify', 'group', 'track', 'page', 'ready', 'on', 'reset', 'setAnonymousId']
  analytics.methods.forEach(function (name) {
    analytics[name] = function () {
      if (window.analytics.initialized) return window.analytics[name].apply(window.analytics, arguments)
      var call = [].slice.call(arguments)
      if (/track|group|page|identify/.test(name))
        call.push({ __t: 'bpc', p: location.pathname, u: location.href, s: location.search, t: document.title, r: document.referrer })
      analytics.push([name].concat(call))
      return analytics
    }
  })
  analytics.load = function (key, n) {
    var t=document.createElement("script");t.type="text/javascript";t.async=!0;t.src="https://cdn.segment.com/analytics.js/v1/" + key + "/analytics.min.js";var r=document.getElementsByTagName("script")[0];r.parentNode.insertBefore(t,r);analytics._loadOptions=n
  }
  analytics._writeKey="KEY"
  analytics.load("KEY");
  analytics.page();
}()`
