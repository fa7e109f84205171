# `cmake --install` and `cpack`: the program, the plugin, their documentation and its licence. The catalog is inside the program.
include(GNUInstallDirs)

install(TARGETS async-tidy)
install(TARGETS async-tidy-plugin LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md" PATTERN "*.yml")
# find_package(AsyncTidy), for the projects that are checked.
install(FILES tool/cmake/AsyncTidy.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/AsyncTidy RENAME AsyncTidyConfig.cmake)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the async-tidy developers <async-tidy@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "async-tidy finds calls that block the thread of a coroutine, fiber or event loop,\
 across files, and says how control gets there.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
# libclang-common-22-dev has the compiler's own headers (stddef.h), which no analysis can do without.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libc6, libstdc++6, libclang-cpp22, libllvm22, libclang-common-22-dev")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS clang-tidy-22) # for the plugin
include(CPack)
