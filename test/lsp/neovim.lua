-- What somebody does in Neovim, without hands: nvim --headless -u NONE -S neovim.lua.
--
-- Opens FILE, waits for the findings, asks for code actions at the one in LINE, takes the one whose title starts with TITLE,
-- and saves. ASYNC_TIDY is the server's command line. What goes wrong is printed, and then the status is 1.
local function fail(why)
  io.stderr:write(why .. "\n")
  vim.cmd("cquit 1")
end

local function main()
  vim.o.swapfile = false
  vim.cmd("edit " .. vim.env.FILE)
  local client = vim.lsp.start_client({
    name = "async-tidy",
    cmd = vim.split(vim.env.ASYNC_TIDY, " "),
    root_dir = vim.fn.getcwd(),
    init_options = vim.fn.json_decode(vim.env.OPTIONS),
  })
  vim.lsp.buf_attach_client(0, client)

  local function found()
    return vim.diagnostic.get(0, { lnum = vim.env.LINE - 1 })
  end
  if not vim.wait(400000, function() return #found() > 0 end, 100) then
    return fail("no finding in line " .. vim.env.LINE)
  end
  local finding = found()[1]
  print(finding.code .. ": " .. finding.message)
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })

  local hover = vim.lsp.buf_request_sync(0, "textDocument/hover", vim.lsp.util.make_position_params(), 10000)
  if not hover or not hover[client] or hover[client].error then
    return fail("no answer to hover")
  end
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 400000)
  for _, action in ipairs(answers and answers[client] and answers[client].result or {}) do
    if vim.startswith(action.title, vim.env.TITLE) then
      print(action.title)
      vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
      vim.cmd("wall")
      vim.lsp.stop_client(client)
      return vim.cmd("qall")
    end
  end
  fail("no code action '" .. vim.env.TITLE .. "': " .. vim.inspect(answers))
end

local ok, why = pcall(main)
if not ok then
  fail(why)
end
