# Writes Version.cpp: the hash of the sources that decide what a summary says. `-D SOURCES=a,b,… -D OUT=Version.cpp`
string(REPLACE "," ";" SOURCES "${SOURCES}")
set(hashes "")
foreach(source IN LISTS SOURCES)
  file(SHA256 ${source} hash)
  string(APPEND hashes ${hash})
endforeach()
string(SHA256 version "${hashes}")
file(WRITE ${OUT} "#include \"tool/core/extract/Version.h\"\n
llvm::StringRef async_tidy::extractorVersion() { return \"${version}\"; }\n")
