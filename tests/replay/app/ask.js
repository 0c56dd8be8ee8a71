// Asks the API the way the site does: XMLHttpRequest with credentials and its own headers.

const API = 'https://api.zsxq.com';
let serial = 0;

/** done(body) on a good answer, failed(sentence, code) else. */
export function ask(path, params, done, failed = () => {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params ?? {}))
    if (value !== undefined) query.set(key, value);
  const tail = query.size ? `?${query}` : '';
  send('GET', `${API}${path}${tail}`, undefined, done, failed);
}

export function tell(method, path, data, done, failed = () => {}) {
  send(method, `${API}${path}`, data && JSON.stringify({ req_data: data }), done, failed);
}

export function askPublic(path, done, failed = () => {}) {
  send('GET', `https://pub-api.zsxq.com${path}`, undefined, done, failed);
}

function send(method, url, body, done, failed) {
  const xhr = new XMLHttpRequest();
  xhr.open(method, url, true);
  if (url.startsWith(API)) {
    xhr.withCredentials = true;
    xhr.setRequestHeader('x-version', '2.90.0');
    xhr.setRequestHeader('x-request-id', `replay-${++serial}`);
  }
  if (body) xhr.setRequestHeader('content-type', 'application/json');
  xhr.onload = () => {
    let answer;
    try {
      answer = JSON.parse(xhr.responseText);
    } catch {
      return failed('返回的内容无法识别', 0);
    }
    if (xhr.status === 401) return failed('请先登录', 401);
    if (!answer.succeeded) return failed(answer.error || '出错了', answer.code);
    done(answer.resp_data);
  };
  xhr.onerror = () => failed('网络连接失败', -1);
  xhr.send(body ?? null);
}
