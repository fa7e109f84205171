# cmake -D HEADER=Summary_generated.h -P Unpack.cmake
#
# Makes the header of flatc unpack objects of a vector where they are to be. As generated, each is made on the heap, copied
# with all that it holds, and freed, which takes a third of the time that reading a summary takes.
file(READ ${HEADER} text)
string(REGEX REPLACE "_o->([a-z_]+)\\[_i\\] = \\*std::unique_ptr<[A-Za-z_:]+>\\(_e->Get\\(_i\\)->UnPack\\(_resolver\\)\\);"
       "_e->Get(_i)->UnPackTo(&_o->\\1[_i], _resolver);" text "${text}")
file(WRITE ${HEADER} "${text}")
